"""Files that are data: styles, icons, texts, pages, the demo county."""
