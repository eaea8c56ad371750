package review

import "linecheck/models/store"

// What callers above the services name of the store's lists, so that they need not reach it.
type (
	ArticleQuery = store.ArticleQuery
	ArticleRow   = store.ArticleRow
	QueueRow     = store.QueueRow
	View         = store.View
)
