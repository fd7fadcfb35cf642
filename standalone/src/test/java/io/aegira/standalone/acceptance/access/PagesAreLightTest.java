package io.aegira.standalone.acceptance.access;

import static io.aegira.standalone.acceptance.access.World.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Traffic;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page that the reviewed file knows of, opened by everybody who may, in a browser that has kept nothing from before. */
class PagesAreLightTest {
    private static final int MOST_BYTES = 200_000;
    /** Files, parts of pages, and what others have made. */
    private static final List<String> NO_PAGES = List.of(
            "/exports/",
            "/incidents/",
            "/login/passkey",
            "/me/passkeys",
            "/progress-bar",
            "/v3/api-docs",
            "/swagger-ui");

    /** Handlers in attributes, and addresses that are programs, are inline scripts as well. */
    private static final String INLINE = """
        [...document.querySelectorAll('*')].filter(one => (one.tagName === 'SCRIPT' && !one.src) || [...one.attributes].some(
            attribute => attribute.name.startsWith('on') || attribute.value.trim().toLowerCase().startsWith('javascript:')))
            .map(one => one.outerHTML.slice(0, 100))\
        """;

    @TestFactory
    Stream<DynamicTest> and_ask_nobody_else_and_run_nothing_of_their_own() {
        return Line.ALL.getFirst().statuses().keySet().stream()
                .map(role -> DynamicTest.dynamicTest(role, () -> opensEveryPage(role)));
    }

    private static void opensEveryPage(String role) {
        try (Screen screen = screen(role)) {
            Traffic traffic = Traffic.of(screen.page());
            Set<String> addresses = addresses(role);
            assertThat(addresses).hasSizeGreaterThanOrEqualTo(1);
            addresses.forEach(address -> isLight(screen.page(), traffic, address));
            assertThat(screen.complaints()).isEmpty();
        }
    }

    private static void isLight(Page page, Traffic traffic, String address) {
        traffic.begin();
        Response answer = Objects.requireNonNull(page.navigate(address));
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat((List<?>) page.evaluate(INLINE)).as(address).isEmpty();
        assertThat(traffic.bytes()).as(address).isBetween(500L, (long) MOST_BYTES);
        assertThat(traffic.hosts())
                .as(address)
                .containsOnly(URI.create(page.url()).getAuthority());
        assertThat(answer.headerValue("content-security-policy"))
                .as(address)
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }

    private static Set<String> addresses(String role) {
        Set<String> addresses = new LinkedHashSet<>();
        Line.ALL.stream()
                .filter(line -> line.method().equals("GET") && line.statuses().getOrDefault(role, 0) == 200)
                .filter(line -> !line.path().startsWith("/api/") && isPage(line.path()))
                .forEach(line ->
                        line.whose().forEach(whose -> addresses.add(Asking.address(WORLD, line.address(), whose))));
        return addresses;
    }

    private static boolean isPage(String path) {
        return NO_PAGES.stream().noneMatch(path::startsWith)
                && !path.endsWith("/timeline")
                && !path.endsWith("/report");
    }

    private static Screen screen(String role) {
        return role.equals(Asking.NOBODY) ? Screen.ofNobody() : new Screen(Asking.visitor(WORLD, role));
    }
}
