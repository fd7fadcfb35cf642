package io.aegira.standalone;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.DemoUser;
import io.aegira.platform.security.DemoUsers;
import io.aegira.platform.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo: two years of Team A, and somebody to be for each role. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoData {
    private static final String ORGANISATION = "/sample-data/team_a/organisation.json";
    private static final String EVENTS = "/sample-data/team_a/events.ndjson.gz";

    private final Environment environment;
    private final JsonNode organisation;

    DemoData(Environment environment) {
        this.environment = environment;
        this.organisation = JsonMapper.builder().build().readTree(resource(ORGANISATION));
    }

    @Bean
    DemoUsers demoUsers() {
        TenantId tenant = TenantId.of(text("tenant", "tenant_id"));
        Set<TeamId> team = Set.of(TeamId.of(text("team", "team_id")));
        Set<SiteId> site = Set.of(SiteId.of(text("site", "site_id")));
        WorkerId worker =
                WorkerId.of(organisation.get("workers").get(0).get("worker_id").asString());
        List<DemoUser> users = List.of(
                user("supervisor", Role.SUPERVISOR, tenant, team, Set.of(), null),
                user("hse", Role.HSE, tenant, Set.of(), site, null),
                user("case-manager", Role.CASE_MANAGER, tenant, Set.of(), Set.of(), null),
                user("auditor", Role.AUDITOR, tenant, Set.of(), Set.of(), null),
                user("admin", Role.ORG_ADMIN, tenant, Set.of(), Set.of(), null),
                user("worker", Role.WORKER, tenant, Set.of(), Set.of(), worker),
                user("operator", Role.PLATFORM_ADMIN, tenant, Set.of(), Set.of(), null));
        return () -> users;
    }

    /** On a thread of its own: the application is up while the history comes in. */
    @EventListener(ApplicationReadyEvent.class)
    void whenUp() {
        DemoScreen screen = new DemoScreen(System.out, baseUrl());
        boolean wanted = environment.getProperty("AEGIRA_SAMPLE_DATA", Boolean.class, true);
        Thread.ofPlatform().name("sample-data").daemon().start(() -> {
            if (wanted) {
                new SampleImport(baseUrl(), text("tenant", "tenant_id"), screen)
                        .run(bytes(ORGANISATION), bytes(EVENTS));
            }
            screen.ready(demoUsers().all());
        });
    }

    private static DemoUser user(
            String name, Role role, TenantId tenant, Set<TeamId> teams, Set<SiteId> sites, @Nullable WorkerId worker) {
        return new DemoUser(name, Set.of(role), tenant, teams, sites, worker);
    }

    private String baseUrl() {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080");
    }

    private String text(String object, String field) {
        return organisation.get(object).get(field).asString();
    }

    private static byte[] bytes(String path) {
        try (InputStream in = resource(path)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(path, unreadable);
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(DemoData.class.getResourceAsStream(path), path);
    }
}
