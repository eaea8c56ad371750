package house

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
)

// The compose file is read as Docker reads it; no engine is needed.
func TestCompose(t *testing.T) {
	options, err := cli.NewProjectOptions([]string{filepath.Join(root, "docker-compose.yml")}, cli.WithProfiles([]string{"*"}))
	if err != nil {
		t.Fatal(err)
	}
	project, err := options.LoadProject(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if names := project.ServiceNames(); !slices.Equal(names, []string{"linecheck"}) {
		t.Fatalf("services %v, want linecheck", names)
	}
	service := project.Services["linecheck"]
	t.Run("confined", func(t *testing.T) { confined(t, service) })
	t.Run("keeps its data in a volume", func(t *testing.T) {
		at := slices.IndexFunc(service.Volumes, func(v types.ServiceVolumeConfig) bool { return v.Target == "/data" })
		if at < 0 || service.Volumes[at].Type != types.VolumeTypeVolume {
			t.Errorf("volumes %v", service.Volumes)
		}
		if dir := service.Environment["LINECHECK_DATA"]; dir == nil || *dir != "/data" {
			t.Error("LINECHECK_DATA is not /data")
		}
	})
	t.Run("says when it is ready", func(t *testing.T) {
		if service.HealthCheck == nil || !slices.Equal(service.HealthCheck.Test, []string{"CMD", "linecheck", "health"}) {
			t.Errorf("health check %v", service.HealthCheck)
		}
	})
	t.Run("recipe", func(t *testing.T) { recipe(t, service.Build) })
}

// confined: reachable from this machine only, and able to write nowhere but its volume.
func confined(t *testing.T, service types.ServiceConfig) {
	if len(service.Ports) == 0 {
		t.Error("no port is published")
	}
	for _, p := range service.Ports {
		if p.HostIP != "127.0.0.1" {
			t.Errorf("port %s is published on %q", p.Published, p.HostIP)
		}
	}
	if !service.ReadOnly || !slices.Equal(service.CapDrop, []string{"ALL"}) || service.Privileged {
		t.Error("read_only and cap_drop: [ALL] are needed")
	}
}

// recipe checks what a build would only show when the container starts.
func recipe(t *testing.T, build *types.BuildConfig) {
	if build == nil {
		t.Fatal("the service is not built from here")
	}
	lines := strings.Split(build.DockerfileInline, "\n")
	for _, want := range []string{"ENV CGO_ENABLED=1", "USER linecheck", `ENTRYPOINT ["linecheck"]`} {
		if !slices.Contains(lines, want) {
			t.Errorf("no line %q", want)
		}
	}
	var builds []string
	for _, line := range lines {
		if _, flags, found := strings.Cut(line, "go build "); found {
			flags, _, _ = strings.Cut(flags, " -o ")
			builds = append(builds, flags)
		}
	}
	if len(builds) != 2 || builds[0] != builds[1] {
		t.Errorf("go build flags differ, so everything is compiled twice: %q", builds)
	}
}
