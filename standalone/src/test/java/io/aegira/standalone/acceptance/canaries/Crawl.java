package io.aegira.standalone.acceptance.canaries;

import static io.aegira.standalone.acceptance.fixture.Running.API;

import io.aegira.standalone.acceptance.access.Asking;
import io.aegira.standalone.acceptance.access.Line;
import io.aegira.standalone.acceptance.access.World;
import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Call;
import io.aegira.standalone.acceptance.fixture.Heard;
import io.aegira.standalone.acceptance.fixture.Running;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Somebody opens everything that there is, with whatever they could think of, and looks for what they must not see. */
final class Crawl {
    private static final Pattern LINK = Pattern.compile("(?:href|src|action|hx-get|hx-post)=\"([^\"]*)\"");
    private static final List<String> BODIES = List.of("{}", "[", "{\"note\": 7}");

    private final Asking asking;
    private final World world;
    private final String role;
    private final Search search;
    private final BooleanSupplier enough;

    /** @param enough when to stop, if not at the end */
    Crawl(CanaryWorld canaries, String role, Search search, BooleanSupplier enough) {
        this.world = canaries.world;
        this.asking = new Asking(world);
        this.role = role;
        this.search = search;
        this.enough = enough;
    }

    /** From the start page along every link, each as a page and as htmx asks for it. */
    void pages(int most) {
        Deque<URI> waiting = new ArrayDeque<>(List.of(URI.create("/"), URI.create("/login")));
        Set<URI> known = new HashSet<>(waiting);
        for (int opened = 0; opened < most && !waiting.isEmpty() && !isEnough(); opened++) {
            URI address = waiting.remove();
            String page = open(address.toString(), "");
            open(address.toString(), "HX-Request");
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                URI target = target(address, HtmlUtils.htmlUnescape(link.group(1)));
                if (target != null && known.add(target)) {
                    waiting.add(target);
                }
            }
        }
    }

    void routes(List<String> addresses) {
        for (String address : addresses) {
            if (isEnough()) {
                return;
            }
            if (address.startsWith("/api/")) {
                search.in("GET " + address, asProgram(address).send());
            } else {
                open(address, "");
            }
        }
    }

    /** The same otherwise: packed, as a page wants it, by somebody who has logged in. */
    void otherwise(List<String> addresses) {
        for (String address : addresses) {
            if (isEnough()) {
                return;
            }
            search.in(
                    "GET packed " + address,
                    asProgram(address).header("Accept-Encoding", "gzip").send());
            open(address, "X-Requested-With");
        }
    }

    /** Orders that are refused: those that the file of who may what says so of, and what nobody can mean. */
    void refusals() {
        for (Line line : Line.ALL) {
            boolean refused = line.statuses().getOrDefault(role, 0) >= 400;
            if (line.method().equals("GET") || !refused) {
                continue;
            }
            for (String whose : line.whose()) {
                if (isEnough()) {
                    return;
                }
                search.in(line + " " + whose, asking.ask(line, whose, role));
            }
            BODIES.forEach(body -> nonsense(line, body));
        }
    }

    /** What is heard while something happens. */
    void stream(Runnable happening, Duration patience) {
        try (Heard heard = role.equals("WORKER") ? Heard.by(world.token(role)) : Heard.by(asking.browser(role))) {
            happening.run();
            API.settle();
            long end = System.nanoTime() + patience.toNanos();
            Await.until(
                    "something was heard",
                    patience.plus(patience),
                    () -> heard.of("prompt") || heard.of("case") || System.nanoTime() > end || isEnough());
            search.in("GET /api/v1/stream", heard.text());
        }
    }

    void actuator() {
        int port = Running.APPLICATION.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        for (String path :
                List.of("", "/health", "/health/readiness", "/prometheus", "/info", "/env", "/beans", "/heapdump")) {
            search.in(
                    "GET actuator" + path,
                    new Api(port).page("GET", "/actuator" + path).send());
        }
    }

    private void nonsense(Line line, String body) {
        String path = line.path().replaceAll("\\{[a-z]+}", world.id("case", "foreign"));
        Call call = API.page(line.method(), path).body("application/json", body);
        search.in(
                line.method() + " nonsense " + path,
                as(call, path.startsWith("/api/")).send());
    }

    private String open(String address, String header) {
        Call call = as(API.page("GET", address), false);
        var answer = (header.isEmpty() ? call : call.header(header, "true")).send();
        search.in("GET page " + address + " " + header, answer);
        return answer.header("Content-Type").startsWith("text/html") ? answer.text() : "";
    }

    private Call asProgram(String address) {
        return as(API.page("GET", address), address.startsWith("/api/"));
    }

    private Call as(Call call, boolean program) {
        if (role.equals(Asking.NOBODY)) {
            return call;
        }
        return program
                ? call.as(world.token(role))
                : call.header("Cookie", asking.browser(role).cookie());
    }

    private static @Nullable URI target(URI page, String link) {
        try {
            URI target = page.resolve(link.startsWith("?") ? page.getPath() + link : link);
            boolean ours = target.getHost() == null && target.toString().startsWith("/");
            return ours ? URI.create(target.toString().split("#")[0]) : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private boolean isEnough() {
        return enough.getAsBoolean();
    }
}
