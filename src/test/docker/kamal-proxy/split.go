package main

import (
	"hash/fnv"
	"math"
	"net/http"
)

// split sends a part of the visitors, told apart by the cookie kamal-rollout, to the rollout targets.
type split struct {
	Percent int      `json:"percentage"`
	Allowed []string `json:"allowlist"`
}

func (s *split) includes(req *http.Request) bool {
	cookie, err := req.Cookie("kamal-rollout")
	if err != nil || cookie.Value == "" {
		return false
	}
	hash := fnv.New32a()
	_, _ = hash.Write([]byte(cookie.Value))
	return contains(s.Allowed, cookie.Value) ||
		float64(hash.Sum32()) <= math.MaxUint32*float64(s.Percent)/100
}
