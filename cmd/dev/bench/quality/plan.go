package main

// measured is a task on one development file.
type measured struct {
	name    string
	task    string // as predict knows it
	input   string // below the data directory
	gold    string // "" when it is the input
	figures []wanted
}

// wanted is a figure with the least that must be reached, what we aim at, and
// what others have published. A gate of 0 means that it is only reported.
type wanted struct {
	figure     string
	gate, goal float64
	published  string
	count      bool // how many, not a share
}

var plan = []measured{
	{"B1 check-worthy", "cw", "checkworthy/ct24_dev-test.jsonl", "", []wanted{
		{"F1", .62, .70, "CheckThat! 2024 test: n-gram .519, LSTM .544, RoBERTa hybrid .711, Llama-2-7B .825", false},
		{"AP", .74, .80, "", false},
	}},
	{"B1 debates", "map", "checkworthy/ct19_train.jsonl", "", []wanted{{"MAP", .135, .17, "CheckThat! 2019 test: first place .166", false}}},
	{"B2 checkable", "checkable", "checkable/policlaim_train.jsonl", "", []wanted{
		{"accuracy", .79, .84, "GPT-3.5 .800, two people .855, GPT-4 .863", false},
		{"F1", .84, .88, "GPT-3.5 .830, GPT-4 .890", false},
	}},
	{"B3 who said what", "attr", "attribution/polnear_cofenet_valid.jsonl.gz", "", []wanted{
		{"source F1", .68, .75, "CRF .51, BiLSTM+CRF .70, two people .78, best BERT .83", false},
		{"cue F1", .65, .69, "CRF .53, BiLSTM+CRF .67, two people .71, best BERT .75", false},
		{"content F1", .55, .63, "CRF .29, BiLSTM+CRF .59, two people .68, best BERT .73", false},
	}},
	{"B4 sentences", "seg", "segmentation/gum_dev.jsonl.gz", "", []wanted{
		{"sentence F1", .955, .975, "", false},
		{"EDU F1", .89, .93, "", false},
		{"EDU F1, news", .87, .91, "newswire .895", false},
	}},
	{"B4 golden rules", "rules", "segmentation/golden_rules_en.jsonl", "", []wanted{{"passed", 46, 51, "of 52; Pragmatic Segmenter 51", true}}},
	{"B5 propositions", "props", "propositions/propsegment_wiki_dev.jsonl.gz", "", []wanted{
		{"Jaccard 0.8 F1", .32, .42, "BERT-base .337, a second rater .50 to .58, T5-large .559", false},
	}},
	{"B6 seen before", "match", "matching/ct20t2_dev.jsonl", "", []wanted{{"MAP@5", .87, .92, "best about .93", false}}},
	{"B7 article, HTML", "article", "article/html", "article/ground-truth.json", []wanted{{"shingle F1", .94, .97, "go-readability .934, go-trafilatura .960, best .970", false}}},
	{"B7 article, pasted", "article", "article/text.jsonl.gz", "article/ground-truth.json", []wanted{{"shingle F1", .87, .92, "", false}}},
	{"B8 dates", "dates", "dates/tbaq_dev.jsonl.gz", "", []wanted{{"value F1", .70, .80, "HeidelTime about .78", false}}},
	{"B8 dates, GUM", "gumdates", "segmentation/gum_dev.jsonl.gz", "", []wanted{{"value accuracy", 0, 0, "reported only", false}}},
	{"B8 pronouns, GUM", "gumpron", "segmentation/gum_dev.jsonl.gz", "", []wanted{{"accuracy", .45, .62, "nearest name .25", false}}},
	{"B8 pronouns, GAP", "gap", "pronouns/gap-validation.tsv", "", []wanted{{"F1", .62, .72, "parallelism .669", false}}},
}

// articles is what is wanted of whole articles, as the mean over them.
var articles = []wanted{
	{"required recall", .80, .94, "one claim a sentence .43, a second annotator 1.0", false},
	{"precision", .75, .85, "one claim a sentence .72, a second annotator .85", false},
	{"speaker", .88, .96, "one claim a sentence .62, a second annotator .95", false},
	{"speaker, attributed", .75, .92, "one claim a sentence .04, a second annotator .92", false},
	{"wording", .88, .96, "one claim a sentence .75, a second annotator .97", false},
	{"checkable recall", 0, 0, "reported only", false},
	{"opinions recognised", 0, 0, "reported only", false},
	{"bad offsets", 0, 0, "must be 0", true},
	{"claims on furniture", 0, 0, "must be 0", true},
}
