"""What every reader of files needs: hardened zip and XML, what foreign bytes are, and refusals that say what to do."""
