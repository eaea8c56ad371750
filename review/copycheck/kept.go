package copycheck

import (
	"sync"

	"linecheck/models"
	"linecheck/models/store"
)

// most is how many articles' findings are kept.
const most = 64

// state is what the findings depend on: whatever changes one of them in an
// article is an event of the article.
type state struct {
	article string
	version int
	seq     int64
}

// kept has the findings of the articles that people work on, so that an article is
// read once for each change and not once for each reader. The zero value is ready for use.
type kept struct {
	mu    sync.Mutex
	found map[string]stated // by article
}

type stated struct {
	of state
	checked
}

// get returns what is found in the article as tx has it. It must be asked before the
// transaction records anything: a transaction that fails gives its sequence numbers back.
func (k *kept) get(tx *store.Tx, article *models.Article) (checked, error) {
	seq, err := tx.LastChange(article.ID)
	if err != nil {
		return checked{}, err
	}
	now := state{article.ID, article.Version, seq}
	k.mu.Lock()
	have, ok := k.found[article.ID]
	k.mu.Unlock()
	if ok && have.of == now {
		return have.checked, nil
	}
	c, err := check(tx, article)
	if err != nil {
		return checked{}, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.found == nil || len(k.found) >= most {
		k.found = map[string]stated{}
	}
	k.found[article.ID] = stated{now, c}
	return c, nil
}
