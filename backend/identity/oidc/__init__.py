"""Strong identification of residents by OpenID Connect: authorization code with PKCE, plain or as the Finnish Trust Network has it."""
