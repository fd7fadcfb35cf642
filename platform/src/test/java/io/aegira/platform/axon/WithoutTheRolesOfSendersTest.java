package io.aegira.platform.axon;

import static io.aegira.kernel.eventlog.Nordwind.HAMBURG;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.organisation.TenantCommand.RegisterSite;
import io.aegira.platform.axon.WhoMayGiveAnOrderTest.Doers;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.CallerAuthentication;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.util.ReflectionTestUtils;

/** A check that nobody has seen fail checks nothing: it is taken out of the bus, and is missed. */
@Tag("bar")
class WithoutTheRolesOfSendersTest {
    @RegisterExtension
    static final WiredPlatform PLATFORM = WiredPlatform.with(Doers.class);

    @BeforeEach
    void anAuditorCalls() {
        Caller caller = new Caller("somebody", TENANT, Set.of(Role.AUDITOR), null, Set.of(), Set.of());
        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(caller));
    }

    @AfterEach
    void nobodyCalls() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoever_comes_past_the_edge_gives_any_order() {
        assertThat(isDone()).as("with it").isFalse();
        assertThat(interceptors().removeIf(SenderRoles.class::isInstance)).isTrue();
        assertThat(isDone()).as("without it").isTrue();
    }

    private static boolean isDone() {
        try {
            PLATFORM.bean(Commands.class)
                    .sendAlone(new RegisterSite(TENANT, at("06:00"), HAMBURG, "Hamburg", "Europe/Berlin"), Map.of());
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private static List<?> interceptors() {
        return (List<?>) Objects.requireNonNull(
                ReflectionTestUtils.getField(PLATFORM.bean(CommandBus.class), "dispatchInterceptors"));
    }
}
