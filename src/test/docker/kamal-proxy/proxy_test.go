package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// app is a target that answers its name; requests to /held wait until release is called.
type app struct {
	address string
	arrived chan struct{}
	release func()
}

func startApp(t *testing.T, name string, health int) app {
	t.Helper()
	held, arrived := make(chan struct{}), make(chan struct{}, 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		switch req.URL.Path {
		case "/up":
			w.WriteHeader(health)
		case "/held":
			arrived <- struct{}{}
			select {
			case <-held:
			case <-req.Context().Done():
			}
		}
		fmt.Fprint(w, name)
	}))
	var once sync.Once
	release := func() { once.Do(func() { close(held) }) }
	t.Cleanup(func() { release(); server.Close() })
	return app{strings.TrimPrefix(server.URL, "http://"), arrived, release}
}

func do(t *testing.T, r *router, line string) error {
	t.Helper()
	o, err := parseOrder(strings.Fields(line))
	if err != nil {
		return err
	}
	if reply := r.handle(o); reply.Error != "" {
		return fmt.Errorf("%s", reply.Error)
	}
	return nil
}

func must(t *testing.T, r *router, line string) {
	t.Helper()
	if err := do(t, r, line); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
}

func wantError(t *testing.T, err error, text string) {
	t.Helper()
	if err == nil || err.Error() != text {
		t.Fatalf("error %v, want %q", err, text)
	}
}

func get(r http.Handler, host, path string) (int, string) {
	recorder := httptest.NewRecorder()
	request := httptest.NewRequest("GET", path, nil)
	request.Host = host
	r.ServeHTTP(recorder, request)
	body, _ := io.ReadAll(recorder.Body)
	return recorder.Code, string(body)
}

func wantAnswer(t *testing.T, r *router, host, path string, status int, part string) {
	t.Helper()
	code, body := get(r, host, path)
	if code != status || !strings.Contains(body, part) {
		t.Fatalf("%s%s gave %d %q, want %d with %q", host, path, code, body, status, part)
	}
}

func testRouter(t *testing.T) *router {
	return newRouter(filepath.Join(t.TempDir(), "state"))
}

func TestHostsAndPathsChooseTheService(t *testing.T) {
	r := testRouter(t)
	one, two, three := startApp(t, "one", 200), startApp(t, "two", 200), startApp(t, "three", 200)
	must(t, r, "deploy one --target "+one.address+" --host a.test,b.test")
	must(t, r, "deploy two --target="+two.address+" --host=a.test --path-prefix=/api")
	must(t, r, "deploy three --host=*.c.test --target="+three.address)

	wantAnswer(t, r, "a.test", "/", 200, "one")
	wantAnswer(t, r, "b.test:8080", "/api", 200, "one")
	wantAnswer(t, r, "a.test", "/api/x", 200, "two")
	wantAnswer(t, r, "a.test", "/apix", 200, "one")
	wantAnswer(t, r, "x.c.test", "/", 200, "three")
	wantAnswer(t, r, "other.test", "/", 404, "Not Found")
	wantError(t, do(t, r, "deploy four --target="+one.address+" --host=a.test"), "host settings conflict with another service")
}

func TestAnUnhealthyTargetLeavesTheOldOneInPlace(t *testing.T) {
	r := testRouter(t)
	good, bad := startApp(t, "good", 200), startApp(t, "bad", 500)
	must(t, r, "deploy app --target="+good.address)

	err := do(t, r, "deploy app --target="+bad.address+" --deploy-timeout=100ms --health-check-interval=10ms")

	wantError(t, err, "target failed to become healthy within configured timeout (100ms)")
	wantAnswer(t, r, "any", "/", 200, "good")
}

func TestDeployReturnsWhenOldRequestsAreDone(t *testing.T) {
	r := testRouter(t)
	old, fresh := startApp(t, "old", 200), startApp(t, "new", 200)
	must(t, r, "deploy app --target="+old.address)
	body := make(chan string)
	go func() { _, b := get(r, "any", "/held"); body <- b }()
	<-old.arrived
	deployed := make(chan error, 1)
	go func() { deployed <- do(t, r, "deploy app --target="+fresh.address+" --drain-timeout=30s") }()
	for code, b := 0, ""; b != "new"; code, b = get(r, "any", "/") {
		_ = code
	}

	select {
	case <-deployed:
		t.Fatal("deploy returned while a request was under way at the old target")
	default:
	}
	old.release()

	if b := <-body; b != "old" {
		t.Fatalf("the old request got %q", b)
	}
	if err := <-deployed; err != nil {
		t.Fatal(err)
	}
}

func TestADrainTimeoutCancelsWhatIsLeft(t *testing.T) {
	r := testRouter(t)
	old, fresh := startApp(t, "old", 200), startApp(t, "new", 200)
	must(t, r, "deploy app --target="+old.address)
	status := make(chan int)
	go func() { code, _ := get(r, "any", "/held"); status <- code }()
	<-old.arrived

	must(t, r, "deploy app --target="+fresh.address+" --drain-timeout=1ms")

	if code := <-status; code != 504 {
		t.Fatalf("status %d, want 504", code)
	}
}

func TestNoRequestIsLostWhileSwitching(t *testing.T) {
	r := testRouter(t)
	front := httptest.NewServer(r)
	defer front.Close()
	must(t, r, "deploy app --target="+startApp(t, "0", 200).address)
	var stop atomic.Value
	stop.Store(false)
	var failed, total int64
	var clients sync.WaitGroup
	for i := 0; i < 4; i++ {
		clients.Add(1)
		go func() {
			defer clients.Done()
			for !stop.Load().(bool) {
				response, err := http.Get(front.URL)
				if err == nil {
					_, _ = io.Copy(io.Discard, response.Body)
					response.Body.Close()
				}
				if err != nil || response.StatusCode != 200 {
					atomic.AddInt64(&failed, 1)
				}
				atomic.AddInt64(&total, 1)
			}
		}()
	}

	for i := 1; i <= 20; i++ {
		must(t, r, "deploy app --target="+startApp(t, fmt.Sprint(i), 200).address)
	}
	stop.Store(true)
	clients.Wait()

	if failed > 0 || total == 0 {
		t.Fatalf("%d of %d requests failed", failed, total)
	}
}

func TestMaintenanceAndResume(t *testing.T) {
	r := testRouter(t)
	a := startApp(t, "app", 200)
	must(t, r, "deploy app --target="+a.address)
	o, _ := parseOrder([]string{"stop", "app", "--message=Back & soon", "--drain-timeout=1s"})
	r.handle(o)

	wantAnswer(t, r, "any", "/", 503, "Back &amp; soon")
	wantAnswer(t, r, "any", "/up", 200, "")
	must(t, r, "deploy app --target="+a.address)
	wantAnswer(t, r, "any", "/", 503, "Service Unavailable")
	must(t, r, "resume app")
	wantAnswer(t, r, "any", "/", 200, "app")
	wantError(t, do(t, r, "resume nobody"), "service not found")
}

func TestPausedRequestsWait(t *testing.T) {
	r := testRouter(t)
	must(t, r, "deploy app --target="+startApp(t, "app", 200).address)
	must(t, r, "pause app --max-pause=30s")
	body := make(chan string)
	go func() { _, b := get(r, "any", "/"); body <- b }()

	must(t, r, "resume app")

	if b := <-body; b != "app" {
		t.Fatalf("got %q", b)
	}
}

func TestAGoneTargetGives502(t *testing.T) {
	r := testRouter(t)
	must(t, r, "deploy app --force --target=127.0.0.1:1")

	wantAnswer(t, r, "any", "/", 502, "Bad Gateway")
}

func TestStateSurvivesARestart(t *testing.T) {
	r := testRouter(t)
	a := startApp(t, "app", 200)
	must(t, r, "deploy app --host=a.test --target="+a.address)
	must(t, r, "deploy web --target="+a.address)
	must(t, r, "stop web")

	again := newRouter(r.statePath)
	again.restore()

	wantAnswer(t, again, "a.test", "/", 200, "app")
	wantAnswer(t, again, "b.test", "/", 503, "")
}

func TestRolloutFollowsTheCookie(t *testing.T) {
	r := testRouter(t)
	must(t, r, "deploy app --target="+startApp(t, "old", 200).address)
	wantError(t, do(t, r, "rollout set app --percent=10"), "rollout target not set")
	must(t, r, "rollout deploy app --target="+startApp(t, "new", 200).address)
	must(t, r, "rollout set app --list=me")
	request := httptest.NewRequest("GET", "/", nil)
	request.AddCookie(&http.Cookie{Name: "kamal-rollout", Value: "me"})
	recorder := httptest.NewRecorder()

	r.ServeHTTP(recorder, request)

	if recorder.Body.String() != "new" {
		t.Fatalf("got %q", recorder.Body)
	}
	wantAnswer(t, r, "any", "/", 200, "old")
}

func TestCommandLineErrors(t *testing.T) {
	for line, text := range map[string]string{
		"deploy app":                                 `required flag(s) "target" not set`,
		"deploy --target=a:80":                       "accepts 1 arg(s), received 0",
		"deploy app --target=a:80 --nonsense=1":      "unknown flag: --nonsense",
		"deploy app --target=ab:80 --tls":            "host must be set when using TLS",
		"deploy app --target=a --max-request-body=1": "max-request-body can only be set when request buffering is enabled",
		"frobnicate":                                 `unknown command "frobnicate" for "kamal-proxy"`,
	} {
		_, err := parseOrder(strings.Fields(line))
		wantError(t, err, text)
	}
}

func TestMissingErrorPagesFailTheDeploy(t *testing.T) {
	r := testRouter(t)
	a := startApp(t, "app", 200)

	err := do(t, r, "deploy app --target="+a.address+" --error-pages="+t.TempDir())

	wantError(t, err, "unable to load error pages")
}

func TestBuffersRefuseWhatIsTooLong(t *testing.T) {
	r := testRouter(t)
	a := startApp(t, strings.Repeat("x", 100), 200)
	must(t, r, "deploy app --buffer-requests --max-request-body=3 --buffer-responses --max-response-body=10 --target="+a.address)
	recorder := httptest.NewRecorder()

	r.ServeHTTP(recorder, httptest.NewRequest("POST", "/", bytes.NewBufferString("1234")))

	if recorder.Code != 413 {
		t.Fatalf("status %d, want 413", recorder.Code)
	}
	wantAnswer(t, r, "any", "/", 500, "")
}

func TestOrdersTravelOverTheSocket(t *testing.T) {
	r := testRouter(t)
	path := filepath.Join(t.TempDir(), "s")
	listener, err := listen(path, r.handle)
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	target := startApp(t, "app", 200).address
	deploy, _ := parseOrder([]string{"deploy", "app", "--target", target})
	if reply, err := send(path, deploy); err != nil || reply.Error != "" {
		t.Fatal(reply.Error, err)
	}

	reply, err := send(path, order{Verb: "list"})

	var table bytes.Buffer
	printTable(&table, reply.Rows)
	if err != nil || !strings.Contains(table.String(), "\033[1;34mapp\033[0m") || !strings.Contains(table.String(), target) {
		t.Fatalf("%v %q", err, table.String())
	}
}

func TestMain(m *testing.M) {
	http.DefaultClient.Timeout = 30 * time.Second
	m.Run()
}
