package models

// Topic is something that a claim's words show, which a policy can ask more for.
type Topic string

// The topics.
const (
	TopicPrivatePerson Topic = "private_person" // names a person and gives them no public office
	TopicMoney         Topic = "money"          // a sum of money or a percentage
	TopicMedical       Topic = "medical"
	TopicSuperlative   Topic = "superlative" // the first, the largest, the only one
)

// Topics lists every topic.
var Topics = []Topic{TopicPrivatePerson, TopicMoney, TopicMedical, TopicSuperlative}

// The ways in which a policy can take four-eyes.
const (
	FourEyesRequired = "required" // whoever checked a claim cannot approve it
	FourEyesRecorded = "recorded" // they can, and every report says so
)
