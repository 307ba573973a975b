print("truce-fuzz")
