package io.aegira.platform.axon;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.HAMBURG;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static io.aegira.kernel.eventlog.Nordwind.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.checkin.PromptCommand.WithdrawPrompt;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantCommand.RegisterSite;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerRegistered;
import io.aegira.kernel.risk.RiskCommand.AssessWorker;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.CallerAuthentication;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.core.context.SecurityContextHolder;

/** Nothing here checks a role before an order is given: there is no edge. */
class WhoMayGiveAnOrderTest {
    private static final Command FOR_ADMINISTRATORS =
            new RegisterSite(TENANT, at("06:00"), HAMBURG, "Hamburg", "Europe/Berlin");
    private static final Command FOR_NOBODY = new AssessWorker(TENANT, ANNA, instant("06:00"));

    @RegisterExtension
    static final WiredPlatform PLATFORM = WiredPlatform.with(Doers.class);

    private final Doers doers = PLATFORM.bean(Doers.class);

    @BeforeEach
    @AfterEach
    void nobodyCallsAndNothingIsDone() {
        SecurityContextHolder.clearContext();
        doers.done.clear();
    }

    @Test
    void what_nobody_here_decides_is_out_of_reach_and_not_a_failure() {
        Command elsewhere =
                new WithdrawPrompt(TENANT, PromptId.of(id("a prompt")), new Cause(id("a fact"), at("06:00")));
        assertThatThrownBy(() -> give(elsewhere, Map.of()))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.status()).isEqualTo(503));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ORG_ADMIN")
    void a_caller_of_another_role_is_refused_though_no_edge_was_in_the_way(Role role) {
        calls(role);
        assertThatThrownBy(() -> give(FOR_ADMINISTRATORS, Map.of()))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.status()).isEqualTo(403));
        assertThat(doers.done).isEmpty();
    }

    @Test
    void one_of_the_right_role_is_not_and_what_follows_from_the_order_is_done() {
        calls(Role.ORG_ADMIN);
        give(FOR_ADMINISTRATORS, Map.of());
        assertThat(doers.done).containsExactly("site", "assessment");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_gives_an_order_that_only_follows_from_others(Role role) {
        calls(role);
        assertThatThrownBy(() -> give(FOR_NOBODY, Map.of())).isInstanceOf(Problem.class);
        assertThat(doers.done).isEmpty();
    }

    @Test
    void what_happens_by_itself_needs_no_role() {
        give(FOR_NOBODY, Map.of());
        assertThat(doers.done).containsExactly("assessment");
    }

    @Test
    void who_sends_for_somebody_else_is_held_to_the_others_roles() {
        calls(Role.ORG_ADMIN);
        assertThatThrownBy(() -> give(FOR_ADMINISTRATORS, SenderRoles.of(Set.of(Role.WORKER, Role.HSE))))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> give(FOR_ADMINISTRATORS, SenderRoles.of(Set.of())))
                .isInstanceOf(Problem.class);
        calls(Role.WORKER);
        give(FOR_ADMINISTRATORS, SenderRoles.of(Set.of(Role.ORG_ADMIN, Role.HSE)));
        assertThat(doers.done).containsExactly("site", "assessment");
    }

    @Test
    void the_log_does_not_tell_the_roles() {
        calls(Role.ORG_ADMIN);
        give(FOR_ADMINISTRATORS, Map.of());
        assertThat(PLATFORM.administrator()
                        .sql("SELECT count(*) FROM eventlog.events e WHERE e::text LIKE '%ORG_ADMIN%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(PLATFORM.administrator()
                        .sql("SELECT count(*) FROM eventlog.events")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static void give(Command order, Map<String, ?> metadata) {
        PLATFORM.bean(Commands.class).sendAlone(order, metadata);
    }

    private static void calls(Role role) {
        Caller caller = new Caller("somebody", TENANT, Set.of(role), null, Set.of(), Set.of());
        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(caller));
    }

    static class Doers {
        private final List<String> done = new ArrayList<>();
        private final Commands commands;
        private final EventStore log;
        private int events;

        Doers(Commands commands, EventStore log) {
            this.commands = commands;
            this.log = log;
        }

        @CommandHandler
        void on(RegisterSite order) {
            done.add("site");
            String name = "joined " + ++events;
            log.publish(new GenericDomainEventMessage<>(
                    "Worker",
                    "worker:" + name,
                    0,
                    new WorkerRegistered(id(name), at("07:00"), ANNA, null, null),
                    Map.of(EventMetadata.TENANT_ID, order.tenantId().toString())));
            commands.send(FOR_NOBODY, Map.of());
        }

        @CommandHandler
        void on(AssessWorker order) {
            done.add("assessment");
        }
    }
}
