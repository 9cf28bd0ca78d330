"""Two versions of a draft compared: findings gone, new and changed, and the facts that changed."""
