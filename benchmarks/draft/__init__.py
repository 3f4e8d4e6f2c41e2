"""How well `briefings draft` reads: takes texts and answers given by hand, gives figures."""
