"""What a release is made with: the trial of the wheel, the list of what it rests on, the cutting of a version."""
