package store

import (
	"linecheck/models"
	"linecheck/models/store/table"
)

// Scales returns every version of every scale with its values.
func (tx *Tx) Scales() ([]models.Scale, error) {
	scales, err := table.List[models.Scale](tx.db.Order("kind DESC, is_default DESC, key, version"), "scales")
	if err != nil {
		return nil, err
	}
	values, err := table.List[models.ScaleValue](tx.db.Order("scale_id, ordinal"), "scale values")
	for i := range scales {
		scales[i].Values = []models.ScaleValue{}
		for _, v := range values {
			if v.ScaleID == scales[i].ID {
				scales[i].Values = append(scales[i].Values, v)
			}
		}
	}
	return scales, err
}

// Scale returns a scale with its values.
func (tx *Tx) Scale(id string) (models.Scale, error) {
	return tx.valued(table.One[models.Scale](tx.db.Where("id = ?", id), "scale "+id))
}

// DefaultScale returns the newest default scale of a kind that is not retired.
func (tx *Tx) DefaultScale(kind models.ScaleKind) (models.Scale, error) {
	return tx.valued(table.One[models.Scale](tx.db.Where("kind = ? AND is_default AND NOT retired", kind).Order("version DESC, id DESC"),
		"default scale "+string(kind)))
}

func (tx *Tx) valued(s models.Scale, err error) (models.Scale, error) {
	if err != nil {
		return s, err
	}
	s.Values, err = table.List[models.ScaleValue](tx.db.Where("scale_id = ?", s.ID).Order("ordinal"), "values of scale "+s.ID)
	return s, err
}

// AddScale adds a version of a scale with its values, whose ScaleID it fills in.
func (tx *Tx) AddScale(s *models.Scale) error {
	for i := range s.Values {
		s.Values[i].ScaleID = s.ID
	}
	if err := table.Add(tx.db, "scale "+s.ID, s); err != nil || len(s.Values) == 0 {
		return err
	}
	return table.Add(tx.db, "values of scale "+s.ID, s.Values)
}

// Policy returns the newest version of the policy.
func (tx *Tx) Policy() (models.PolicyVersion, error) {
	return table.One[models.PolicyVersion](tx.db.Order("version DESC"), "policy")
}

// PolicyAt returns one version of the policy.
func (tx *Tx) PolicyAt(version int) (models.PolicyVersion, error) {
	return table.One[models.PolicyVersion](tx.db.Where("version = ?", version), "policy version")
}

// Policies returns a page of the policy's versions, the newest first, from before
// on; 0 begins with the newest.
func (tx *Tx) Policies(before, limit int) ([]models.PolicyVersion, error) {
	return table.List[models.PolicyVersion](tx.db.Where("? = 0 OR version < ?", before, before).Order("version DESC").Limit(limit), "policy versions")
}

// AddPolicy adds a version of the policy.
func (tx *Tx) AddPolicy(p *models.PolicyVersion) error { return table.Add(tx.db, "policy", p) }

// Setting returns what a setting was set to, "" when it was not.
func (tx *Tx) Setting(key string) (string, error) {
	return table.Value[string](tx.db.Raw("SELECT value FROM settings WHERE key = ?", key), "setting "+key)
}

// SetSetting sets a setting.
func (tx *Tx) SetSetting(key, value string) error {
	return table.Done(tx.db.Exec("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value),
		"setting "+key, nil)
}
