package models

import "time"

// SeenRefusal is somebody's word that an earlier claim is another one.
type SeenRefusal struct {
	ClaimID   string
	EarlierID string
	By        string `gorm:"column:by_id"`
	At        time.Time
}
