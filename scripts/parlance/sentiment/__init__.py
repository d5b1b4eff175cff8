"""What lexicons make of sentences and sides; never what anybody feels or means."""
