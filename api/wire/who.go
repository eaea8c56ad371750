package wire

import "linecheck/review"

// Who returns the person with an id.
func Who(who review.People, id string) Person { return named(who, id) }
