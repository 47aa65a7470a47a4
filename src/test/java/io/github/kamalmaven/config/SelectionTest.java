package io.github.kamalmaven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final Deployment DEPLOYMENT =
      Deployments.with(
          List.of(
              Deployments.role("zeb", "1", "2"),
              Deployments.role("web", "3", "1"),
              Deployments.role("abc", "4", "1")),
          List.of(Deployments.accessory("db", "9")));

  @Test
  void without_a_filter_everything_is_selected_with_the_primary_role_first() {
    Selection all = select(null, null, false);

    assertThat(all.hosts()).containsExactly("1", "3", "4", "2", "9");
    assertThat(names(all.roles())).containsExactly("web", "abc", "zeb");
    assertThat(all.primaryHost()).isEqualTo("3");
    assertThat(all.primaryRole().map(Role::name)).contains("web");
  }

  @Test
  void a_host_filter_keeps_its_order_and_moves_the_lock_to_its_first_host() {
    Selection two = select("2,1", null, false);

    assertThat(two.hosts()).containsExactly("2", "1");
    assertThat(two.appHosts()).containsExactly("1", "2");
    assertThat(two.primaryHost()).isEqualTo("2");
    assertThat(two.primaryRole().map(Role::name)).contains("zeb");
    assertThat(names(two.roles())).containsExactly("zeb", "abc", "web");
  }

  @Test
  void host_and_role_filters_that_exclude_each_other_select_nothing() {
    Selection none = select("9", "web", false);

    assertThat(none.hosts()).isEmpty();
    assertThat(none.appHosts()).isEmpty();
    assertThat(none.roles()).isEmpty();
    assertThat(none.primaryHost()).isEqualTo("9");
  }

  @Test
  void a_role_filter_leaves_out_accessory_hosts_and_tells_hooks_the_roles() {
    Selection zeb = select(null, "z*", false);

    assertThat(zeb.hosts()).containsExactly("1", "2");
    assertThat(zeb.accessoryHosts()).isEmpty();
    assertThat(zeb.requestedRoles()).contains(List.of("zeb"));
  }

  @Test
  void primary_replaces_a_host_filter() {
    assertThat(select("4", null, true).hosts()).containsExactly("3");
    assertThat(select(null, "abc", true).hosts()).containsExactly("4");
  }

  @Test
  void a_filter_that_matches_nothing_names_what_there_is() {
    assertThatThrownBy(() -> select("nope", null, false))
        .isInstanceOf(KamalException.class)
        .hasMessage("No --hosts match for nope")
        .extracting(failure -> ((KamalException) failure).remedy().orElseThrow())
        .isEqualTo("Known hosts: 4, 1, 3, 2, 9");
    assertThatThrownBy(() -> select(null, "a, b", false)).hasMessage("No --roles match for a, b");
  }

  @Test
  void only_hosts_whose_roles_are_all_selected_lose_the_app_whole() {
    assertThat(select(null, "web", false).hostsRemovingAllRoles()).containsExactly("3");
  }

  @Test
  void globs_match_as_in_a_shell() {
    assertThat(select("[34]", null, false).hosts()).containsExactly("4", "3");
    assertThat(select(null, "?e?", false).roles()).hasSize(2);
    assertThat(select("[!1-4]", null, false).hosts()).containsExactly("9");
  }

  private static Selection select(String hosts, String roles, boolean primary) {
    return Selection.of(
        DEPLOYMENT, new Filter(Optional.ofNullable(hosts), Optional.ofNullable(roles), primary));
  }

  private static List<String> names(List<Role> roles) {
    return roles.stream().map(Role::name).toList();
  }
}
