package main

import (
	"strconv"
	"strings"

	"example.com/courier/app"
	"example.com/courier/parcels"
)

// requestOf says which bad input reaches which bug. Data alone.
func requestOf(bug string, v []string) app.Request {
	id, name, mail, word, date, token := v[0], v[1], v[2], v[3], v[4], v[6]
	n, _ := strconv.Atoi(id)
	phone := "0" + id
	good := &parcels.Parcel{ID: id, Weight: 1 + n, Receiver: &parcels.Receiver{Name: name, Phone: &phone}, Stops: []string{"a", "b"}}
	switch bug {
	case "label-of-nothing":
		return app.Request{Do: "label", ID: id}
	case "parcel-without-receiver":
		return app.Request{Do: "label", ID: id, Parcel: &parcels.Parcel{ID: id, Weight: 1}}
	case "receiver-without-phone":
		return app.Request{Do: "label", ID: id, Parcel: &parcels.Parcel{ID: id, Weight: 1, Receiver: &parcels.Receiver{Name: name}}}
	case "note-in-nil-map":
		return app.Request{Do: "note", ID: id, Text: word}
	case "stop-past-end":
		return app.Request{Do: "where", Parcel: good, N: 2 + n%90}
	case "empty-inside":
		parcel := &parcels.Parcel{ID: token, Weight: 1}
		for range n % 6 {
			parcel = &parcels.Parcel{ID: token, Weight: 1, Inner: []*parcels.Parcel{parcel}}
		}
		return app.Request{Do: "depth", Parcel: parcel}
	case "no-carriers":
		return app.Request{Do: "share", Parcel: good}
	case "attribute-of-other-type":
		return app.Request{Do: "attribute", Text: word, Values: map[string]any{word: []any{n, 1.5, true}[n%3]}}
	case "queue-closed":
		return app.Request{Do: "tours", ID: id, Text: "close"}
	case "matrix-too-small":
		return app.Request{Do: "tours", Text: "matrix", N: n % 3}
	case "tour-empty":
		return app.Request{Do: "tours", Text: "last", Tours: [][]string{{word}, {}}}
	case "tour-too-short":
		return app.Request{Do: "tours", Text: "middle", N: 3 + n%70, Tours: [][]string{{word, name}}}
	case "import-not-json":
		return app.Request{Do: "import", Text: []string{"<" + word + ">", `[{"ID": "` + word + `" x`, word}[n%3]}
	case "import-wrong-type":
		return app.Request{Do: "import", Text: []string{`[{"Weight": "` + word + `"}]`, `[{"Stops": ` + id + `}]`, `[{"ID": 1.5}]`}[n%3]}
	case "weight-not-a-number":
		return app.Request{Do: "weigh", Text: []string{word, id + " kg", mail}[n%3]}
	case "due-not-a-date":
		return app.Request{Do: "due", Text: []string{word, strings.ReplaceAll(date, "-", "/"), id}[n%3]}
	case "manifest-missing":
		return app.Request{Do: "manifest", Text: "/var/lib/courier/" + date + "/" + token + ".json"}
	case "weight-not-positive":
		return app.Request{Parcel: &parcels.Parcel{ID: id, Weight: -n}}
	case "deliver-gone":
		return app.Request{Do: "deliver", ID: token}
	case "return-gone":
		return app.Request{Do: "return", ID: token}
	case "distance-failed":
		return app.Request{Do: "distance", ID: []string{"500", "503"}[n%2], Text: name[:3] + id, N: 2000}
	case "distance-timeout":
		return app.Request{Do: "distance", ID: "slow", Text: strings.ReplaceAll(word, " ", "-"), N: 5 + n%20}
	case "weather-failed":
		return app.Request{Do: "weather", ID: []string{"500", "502", "404", "429"}[n%4]}
	}
	panic(bug)
}
