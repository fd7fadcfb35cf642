package io.aegira.standalone.acceptance.access;

import static io.aegira.standalone.acceptance.fixture.Running.API;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.photos.Pictures;
import io.aegira.platform.security.DemoUser;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Browser;
import io.aegira.standalone.acceptance.fixture.Call;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Upload;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Asks as everybody: programs with a token, people with a session. */
public final class Asking {
    public static final String NOBODY = "NOBODY";
    private static final Pattern NAMED = Pattern.compile("\\{(own )?([a-z]+)}");
    private static final JsonNode BODIES = Json.resource("/access/bodies.json");

    private final World world;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private String lastAsked = "";

    public Asking(World world) {
        this.world = world;
    }

    /** @param whose thing is named, as the file calls it */
    public Answer ask(Line line, String whose, String caller) {
        String address = named(line.address(), whose);
        lastAsked = line.method() + " " + address.split("[?]")[0];
        if (!line.path().startsWith("/api/")) {
            Call page = caller.equals(NOBODY)
                    ? API.page(line.method(), address)
                    : API.page(line.method(), address)
                            .header("Cookie", browser(caller).cookie());
            return page.send();
        }
        Call call = API.page(line.method(), address);
        if (!caller.equals(NOBODY)) {
            call.as(world.token(caller));
        }
        return line.path().endsWith("/stream")
                ? call.open()
                : withBody(call, line, whose).send();
    }

    /** As the log names who asks. */
    String subject(Line line, String caller) {
        if (caller.equals("WORKER")) {
            return World.ANA.toString();
        }
        return line.path().startsWith("/api/") ? "demo:" + caller.toLowerCase(Locale.ROOT) : "access-" + caller;
    }

    /** Method and path, as asked last. */
    String asked() {
        return lastAsked;
    }

    private Call withBody(Call call, Line line, String whose) {
        JsonNode body = BODIES.path(line.toString());
        if (line.method().equals("GET")) {
            return call;
        }
        if (body.isMissingNode()) {
            throw new AssertionError("nothing to send: " + line);
        }
        JsonNode content = Json.read(named(body.toString(), whose));
        if (line.path().endsWith("/imports")) {
            Upload upload = Upload.of(content);
            return call.body(upload.contentType(), upload.content());
        }
        return line.path().endsWith("/photos")
                ? call.key("one-each").body("image/jpeg", Pictures.jpeg(60, 40))
                : call.json(content);
    }

    /** An address with the ids of whose things are named. */
    static String address(World world, String template, String whose) {
        return NAMED.matcher(template).replaceAll(found -> world.id(found.group(2), whose));
    }

    private String named(String template, String whose) {
        return NAMED.matcher(template).replaceAll(found -> {
            String kind = found.group(2);
            if (kind.equals("new")) {
                return Uuid5.of(Customer.NAMES, "asked " + this.hashCode() + " " + asked.incrementAndGet())
                        .toString();
            }
            return world.id(kind, found.group(1) == null ? whose : "own");
        });
    }

    /** Somebody of this role who has logged in. */
    public Browser browser(String role) {
        return browsers.computeIfAbsent(role, first -> Browser.of(API, visitor(world, role)));
    }

    /** @return as whom somebody of this role logs in */
    static String visitor(World world, String role) {
        Customer home = world.home;
        Visitors.know(new DemoUser(
                "access-" + role,
                Set.of(Role.valueOf(role)),
                TenantId.of(home.tenant()),
                Set.of(TeamId.of(home.team())),
                Set.of(SiteId.of(home.site())),
                role.equals("WORKER") ? WorkerId.of(World.ANA) : null));
        return "access-" + role;
    }
}
