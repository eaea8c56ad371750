package lint

import "testing"

func TestNumbersThatDiffer(t *testing.T) {
	table(t, []Rule{RuleNumber, RuleCaption}, []row{
		{"headline against body", "[H]12 dead in Kyiv blast\nThe blast in the centre of the city killed 14 people on Tuesday.", []string{"number-differs: 12 dead | 14 people"}},
		{"body against body", "The Kyiv blast killed 12 people.\nOfficials put it down to gas.\nThe blast left 14 people dead in Kyiv.", []string{"number-differs: 12 people | 14 people dead"}},
		{"killed and died", "In the Kyiv blast 14 people were killed.\nThe mayor said the 16 people died when the blast tore through Kyiv.", []string{"number-differs: 14 people were killed | 16 people died"}},
		{"at least fewer than the exact number", "[H]12 dead in Kyiv blast\nThe blast killed at least 20 people.", []string{"number-differs: 12 dead | 20 people"}},
		{"up to more than the exact number", "[H]12 dead in Kyiv blast\nThe blast killed fewer than ten people.", []string{"number-differs: 12 dead | ten people"}},
		{"words and digits", "[H]Twelve dead in Kyiv blast\nThe blast killed 14 people.", []string{"number-differs: Twelve dead | 14 people"}},
		{"the same noun, the same words", "[S]NATO expelled eight members of Russia's mission.\nNATO expelled seven members of the Russian mission to the alliance.", []string{"number-differs: eight members | seven members"}},
		{"the reader has heard of them", "Police arrested 14 foreigners on Tuesday.\nThe 17 foreigners had come from Sudan.", []string{"number-differs: 14 foreigners | 17 foreigners"}},
		{"age of somebody with a name", "Ahmed Mohamed, a 14-year-old boy, was arrested.\nAhmed Mohamed, 15, came home.", []string{"number-differs: 14-year-old | Mohamed, 15"}},
		{"age before a name", "Police found 14-year-old Ahmed Mohamed.\nMohamed's friends told that Ahmed Mohamed, 15, came home.", []string{"number-differs: 14-year-old Ahmed Mohamed | Mohamed, 15"}},
		{"age of somebody without a name", "[S]The kidnapped 8-year-old girl was rescued.\nPolice rescued the kidnapped 9-year-old girl.", []string{"number-differs: 8-year-old girl | 9-year-old girl"}},
		{"a share", "[S]About 12% of voters in Lviv stayed at home.\nThe mayor of Lviv said 21 percent of voters stayed at home.", []string{"number-differs: 12% of voters | 21 percent of voters"}},
		{"a price", "[S]Lviv won a $4.5 million grant for trams.\nThe trams of Lviv run thanks to the $5.4 million grant.", []string{"number-differs: 4.5 million grant | 5.4 million grant"}},
		{"roughly, but far off", "[H]About 300 people injured in Kyiv blast\nThe blast injured 450 people.", []string{"number-differs: 300 people injured | 450 people"}},
		{"emoji", "[H]12 dead 👩‍👩‍👧‍👦 in Kyiv blast\nThe blast killed 14 people 👍🏽 in the end.", []string{"number-differs: 12 dead | 14 people"}},
		{"a toll in other words", "[H]Fire at Lviv warehouse kills 14\nMayor Andriy Sadovyi said 16 people had died and another 23 were injured, two of them seriously.", []string{"number-differs: 14 | 16 people had died"}},
		{"others beside one", "His mother and 11 others died when the boat sank.\nThe boat sank, and his mother and ten other people died.", []string{"number-differs: 11 others died | ten other people died"}},
		{"two that are roughly said", "[S]Around 2 million voters took part in the election.\nThe election saw around 5 million voters take part.", []string{"number-differs: 2 million voters | 5 million voters"}},
		{"a caption", "[H]Blast in Kyiv\n[C]Rescuers at the blast in Kyiv that killed 12 people.\nThe blast in Kyiv killed 14 people.", []string{"caption-differs: 12 people | 14 people"}},
		{"a caption that says nearly the same", "[H]A line\nWorkers laid 40 kilometres of track between Lviv and Stryi.\n[C]Workers laid 60 kilometres of track between Lviv and Stryi.\nIt was hard.", []string{"caption-differs: 40 kilometres | 60 kilometres"}},
	})
}

func TestNumbersThatAgree(t *testing.T) {
	table(t, []Rule{RuleNumber, RuleCaption}, []row{
		{"words and digits", "[H]12 dead in Kyiv blast\nTwelve people were killed in the blast.", nil},
		{"a toll that rises", "[H]12 dead in Kyiv blast\nThe toll in the blast has risen to 14 people killed.", nil},
		{"both numbers in one sentence", "[H]14 dead in Kyiv blast\nThe blast killed 12 people. Two more died, so that of 12 dead there are 14 dead in the blast.", nil},
		{"the sum of two", "[H]900 sailors rescued off Crete\nFishermen off Crete rescued 700 sailors, and the navy 200 more.", nil},
		{"another year", "[H]14 dead in Kyiv blast\nA blast in Kyiv killed 12 people in 2014.", nil},
		{"another day", "On Monday the shelling of Kherson killed 14 people.\nOn Tuesday the shelling of Kherson killed 12 people.", nil},
		{"another event", "[H]14 dead in Kyiv blast\nAnother blast in the city killed 12 people.", nil},
		{"at least, and more", "[H]14 dead in Kyiv blast\nThe blast killed at least 12 people.", nil},
		{"rounded", "[H]Navy rescues 8,000 migrants\nThe navy rescued 8,012 migrants off the coast.", nil},
		{"about", "[S]About 30,000 people live in Stryi.\nThe census of Stryi counts 30,214 people.", nil},
		{"an event of another place", "[H]Fire at Lviv warehouse kills 14\nIt was smaller than a fire in Odesa in which 16 people died.", nil},
		{"two groups and their sum", "NASA said the five companies had won.\nThe nine companies with contracts stay. All 14 companies can now bid.", nil},
		{"some of them", "[H]14 dead in Kyiv blast\nOf the 14, the blast killed 3 children.", nil},
		{"three of the 14", "[H]14 people killed in Kyiv blast\nThree of the 14 people killed in the blast were children.", nil},
		{"a range", "[H]14 dead in Kyiv blast\nBetween 10 and 20 people were killed in the blast, or 15 to 18 people.", nil},
		{"others", "[H]14 dead in Kyiv blast\nThe blast killed a nurse and 13 other people.", nil},
		{"dead and injured", "[H]14 dead in Kyiv blast\nThe blast left 30 people injured in Kyiv.", nil},
		{"other people's", "Chris Paul had four rebounds for the Thunder.\nLeBron James had 11 rebounds for the Lakers.", nil},
		{"soldiers of two sides", "[S]The battle of Bakhmut killed 14 Russian soldiers.\nThe battle of Bakhmut killed 16 Ukrainian soldiers.", nil},
		{"each of two numbers more than once", "[S]The plan has four chapters.\nThe plan has six chapters.\nFour chapters of the plan are short. All six chapters of the plan are new, as are four chapters of it.", nil},
		{"numbers of names", "Apollo 11 astronauts landed.\nApollo 12 astronauts landed later.", nil},
		{"percent and percentage points", "[S]Turnout in Lviv rose by 12 percent.\nTurnout in Lviv rose by 3 percentage points.", nil},
		{"two boys of one age each", "Ivan Koval, 12, and Petro Melnyk, 14, came home.", nil},
		{"two of one family", "Ivan Koval, 12, came home.\nPetro Koval, 14, came home.", nil},
		{"two currencies", "[S]Lviv won a $4.5 million grant for trams.\nThe trams of Lviv run thanks to the £3.6 million grant.", nil},
		{"hours and years", "[S]The trial in Lviv took five years.\nThe last day of the trial in Lviv took nine hours, and five days were lost.", nil},
		{"two members of five", "The council has five members.\nThe two members from Lviv left.", nil},
		{"a caption behind the article", "The blast in Kyiv killed 14 people.\n[C]Rescuers at the blast in Kyiv that killed 12 people.", nil},
	})
}
