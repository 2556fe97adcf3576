"$REMIT" explain no-such-session direction-override
