package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"
)

// words is a flag that may be repeated and takes comma-separated values.
type words []string

func (w *words) String() string { return strings.Join(*w, ",") }

func (w *words) Set(value string) error {
	*w = append(*w, strings.Split(value, ",")...)
	return nil
}

// execute runs one invocation of the command line; table output goes to out.
func execute(args []string, out io.Writer) error {
	if len(args) == 0 {
		_, err := fmt.Fprintln(out, "HTTP proxy for zero downtime deployments\n\n"+
			"Usage: kamal-proxy run|deploy|remove|list|stop|pause|resume|rollout|version")
		return err
	}
	switch args[0] {
	case "run":
		return run(args[1:])
	case "version":
		_, err := fmt.Fprintln(out, version)
		return err
	}
	o, err := parseOrder(args)
	if err != nil {
		return err
	}
	reply, err := send(socketPath(), o)
	if err != nil {
		return err
	}
	if reply.Error != "" {
		return errors.New(reply.Error)
	}
	if o.Verb == "list" {
		printTable(out, reply.Rows)
	}
	return nil
}

func parseOrder(args []string) (order, error) {
	verb, rest := args[0], args[1:]
	if verb == "rollout" && len(rest) > 0 {
		verb, rest = "rollout "+rest[0], rest[1:]
	}
	switch verb {
	case "deploy":
		return parseDeploy(rest)
	case "remove", "rm":
		return parse("remove", rest, func(*order, *flag.FlagSet) {})
	case "stop":
		return parse("stop", rest, func(o *order, f *flag.FlagSet) {
			drainTimeout(o, f)
			f.StringVar(&o.Message, "message", "", "")
		})
	case "pause":
		return parse("pause", rest, func(o *order, f *flag.FlagSet) {
			drainTimeout(o, f)
			f.DurationVar(&o.PauseTimeout, "max-pause", 30*time.Second, "")
		})
	case "resume", "rollout stop":
		return parse(verb, rest, func(*order, *flag.FlagSet) {})
	case "list", "ls":
		if len(rest) > 0 {
			return order{}, fmt.Errorf("unknown command %q for \"kamal-proxy list\"", rest[0])
		}
		return order{Verb: "list"}, nil
	case "rollout deploy":
		return parseRolloutDeploy(rest)
	case "rollout set":
		return parseRolloutSet(rest)
	}
	return order{}, fmt.Errorf("unknown command %q for \"kamal-proxy\"", verb)
}

func parseRolloutDeploy(args []string) (order, error) {
	o, err := parse("rollout deploy", args, func(o *order, f *flag.FlagSet) {
		f.Var((*words)(&o.Targets), "target", "")
		f.DurationVar(&o.DeployTimeout, "deploy-timeout", 30*time.Second, "")
		drainTimeout(o, f)
	})
	return o, firstError(err, missingTarget(o))
}

func parseRolloutSet(args []string) (order, error) {
	o, err := parse("rollout set", args, func(o *order, f *flag.FlagSet) {
		f.IntVar(&o.Percent, "percent", -1, "")
		f.Var((*words)(&o.Allowed), "list", "")
	})
	if err == nil && o.Percent < 0 && len(o.Allowed) == 0 {
		err = errors.New("at least one of the flags in the group [percent list] is required")
	}
	if o.Percent < 0 {
		o.Percent = 0
	}
	return o, err
}

func drainTimeout(o *order, f *flag.FlagSet) {
	f.DurationVar(&o.DrainTimeout, "drain-timeout", 30*time.Second, "")
}

func missingTarget(o order) error {
	if len(o.Targets) == 0 {
		return errors.New(`required flag(s) "target" not set`)
	}
	return nil
}

// parse reads flags and exactly one service name, in any order, as the real command line allows.
func parse(verb string, args []string, define func(*order, *flag.FlagSet)) (order, error) {
	o := order{Verb: verb}
	flags := flag.NewFlagSet(verb, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	define(&o, flags)
	names, err := interleaved(flags, args)
	if err != nil {
		return o, err
	}
	if len(names) != 1 {
		return o, fmt.Errorf("accepts 1 arg(s), received %d", len(names))
	}
	o.Service = names[0]
	return o, nil
}

// interleaved parses flags before, between and after plain arguments, and returns those.
func interleaved(flags *flag.FlagSet, args []string) ([]string, error) {
	var plain []string
	for {
		if err := flags.Parse(args); err != nil {
			const unknown = "flag provided but not defined: -"
			if text := err.Error(); strings.HasPrefix(text, unknown) {
				return nil, errors.New("unknown flag: --" + strings.TrimPrefix(text, unknown))
			}
			return nil, err
		}
		if flags.NArg() == 0 {
			return plain, nil
		}
		plain, args = append(plain, flags.Arg(0)), flags.Args()[1:]
	}
}

func firstError(all ...error) error {
	for _, err := range all {
		if err != nil {
			return err
		}
	}
	return nil
}
