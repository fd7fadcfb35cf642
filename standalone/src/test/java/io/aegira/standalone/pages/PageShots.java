package io.aegira.standalone.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.aegira.standalone.Aegira;
import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Chromium;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Takes pictures of the pages in both themes, as the demo shows them to each role, into {@code docs/pages}.
 *
 * <pre>
 * ./mvnw -pl standalone -am -DskipTests test-compile spring-boot:test-run -Dmain-class=io.aegira.standalone.pages.PageShots
 * </pre>
 */
final class PageShots {
    private static final Path PICTURES = Path.of("docs", "pages");

    private static final List<Shot> SHOTS = List.of(
            new Shot("team", "supervisor", "/"),
            new Shot("person", "hse", "/", "[data-testid=flagged] h3 a"),
            new Shot("incident", "hse", "/", "[data-testid=flagged] h3 a", "[data-testid=report-incident]"),
            new Shot("cases", "case-manager", "/cases"),
            new Shot("case", "case-manager", "/cases", "[data-testid=cases] h2 a"),
            new Shot("episodes", "hse", "/episodes"),
            new Shot("overview", "hse", "/overview?weeks=52"),
            new Shot("roster", "supervisor", "/roster?day=2021-11-29"),
            new Shot("events", "auditor", "/events"),
            new Shot("event", "auditor", "/events?what=risk.episode_opened", "[data-testid=events] li a"),
            new Shot("trail", "auditor", "/audit"),
            new Shot("exports", "auditor", "/exports"),
            new Shot("decisions", "auditor", "/replays-of-decisions"),
            new Shot("me", "worker", "/me"),
            new Shot("check-in", "worker", "/me/check-in"),
            new Shot("looks", "worker", "/me/looks"),
            new Shot("people", "admin", "/people"),
            new Shot("imports", "admin", "/imports"),
            new Shot("rules", "admin", "/rules"),
            new Shot("administration", "admin", "/administration"),
            new Shot("routing", "admin", "/administration/routing"),
            new Shot("next-actions", "admin", "/administration/next-actions"),
            new Shot("policy", "admin", "/administration/check-ins"),
            new Shot("form", "admin", "/administration/forms", "[data-testid=forms] h2 a"),
            new Shot("retention", "admin", "/administration/retention"),
            new Shot("operations", "operator", "/operations"));

    private final Browser browser;
    private final int port;

    private PageShots(Browser browser, int port) {
        this.browser = browser;
        this.port = port;
    }

    /** @param who of the demo @param follow the links to go on by, one after the other */
    private record Shot(String name, String who, String address, String... follow) {}

    public static void main(String[] arguments) throws IOException {
        Path data = Files.createTempDirectory("aegira-pages");
        try (ConfigurableApplicationContext demo = demo(data);
                Playwright playwright = Chromium.driver()) {
            int port = demo.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            new PageShots(Chromium.launch(playwright), port).all();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static ConfigurableApplicationContext demo(Path data) {
        return new SpringApplication(Aegira.class)
                .run(
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--aegira.data-dir=" + data);
    }

    private void all() throws IOException {
        try (BrowserContext context = as("supervisor")) {
            Page page = context.newPage();
            Await.until("the sample data is there", Duration.ofMinutes(8), () -> isThere(page));
        }
        new Api(port).settle();
        Files.createDirectories(PICTURES);
        for (Shot shot : SHOTS) {
            try (BrowserContext context = as(shot.who())) {
                take(context.newPage(), shot);
            }
        }
    }

    private static boolean isThere(Page page) {
        page.navigate("/");
        return page.locator("[data-testid=import-progress]").count() == 0
                && page.locator("[data-testid=answered] li").count() > 0;
    }

    private void take(Page page, Shot shot) throws IOException {
        page.navigate(shot.address());
        for (String link : shot.follow()) {
            page.navigate(page.locator(link).first().getAttribute("href"));
        }
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            String file = shot.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
            byte[] picture = page.screenshot();
            ImageIO.write(
                    FewColours.of(ImageIO.read(new ByteArrayInputStream(picture))),
                    "png",
                    PICTURES.resolve(file).toFile());
        }
    }

    private BrowserContext as(String who) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setViewportSize(1200, 800));
        Page page = context.newPage();
        page.navigate("/login");
        String csrf = page.locator("input[name=_csrf]").first().inputValue();
        context.request()
                .post(
                        "/demo/login",
                        RequestOptions.create()
                                .setForm(FormData.create().set("user", who).set("_csrf", csrf)));
        page.close();
        return context;
    }
}
