"""Qt item models and observable objects over the mirror. They hold no words for people; views describe rows."""
