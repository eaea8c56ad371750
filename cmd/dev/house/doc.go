// Package house holds the rules of the building as tests: who may import whom, how large things may grow, what SQL may
// be made of, what the compose file and the top level of the clone contain.
package house
