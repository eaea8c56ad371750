package names

const (
	reactionWeight = 60
	idleWeight     = 30 // of a thing that is read as doing something
)

// margins are the distances of scores below which two readings are both shown.
var margins = [3]int{12, 22, 24}

// weights of the traits, in their order, for pronouns of a person, of several
// and of a thing. Learned; see README.md.
var weights = [3][traits]int{
	{0, -18, -43, -35, -1, -2, -4, -5, -7, 30, 5, 16, 43, -17, 0, -9, -20, -14, -15, 1, -5, 30, 0, 5, -3, -1, 1, 0, -23, 28, 5, -34, 15, 17, 36, 7, -12, 17, 12, -2, 8, 6, 5, -8},
	{0, -21, -67, -83, 6, 10, -20, 7, -32, 6, 14, 17, 48, -2, 35, 4, -7, 0, -7, -12, 24, 0, 7, 21, 8, 16, 13, 9, 8, -16, 20, -31, 1, 49, 40, -29, -16, -14, -7, 28, -19, -23, 23, 26},
	{0, -20, -23, -41, 2, 3, -5, -16, -37, 13, 7, 8, 35, 11, 2, -7, -35, 0, 19, 13, 15, 0, 0, 0, 9, 2, -8, 10, -9, 22, 31, -32, 18, 29, 19, -12, -15, 15, 9, 15, 0, 1, -8, -4},
}
