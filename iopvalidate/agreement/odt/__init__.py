"""Reader for OpenDocument text (.odt, .ott): zip and XML read with the hardened code of the container."""
