package io.aegira.query.pages;

import static io.aegira.query.fixture.Crew.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.platform.security.Caller;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.Risk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.webjars.WebJarVersionLocator;

class NothingLeadsNowhereTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"([^\"]*)\"");
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=|<style|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|javascript:");
    private static final Set<String> ELSEWHERE = Set.of("/swagger-ui.html", "");

    @Test
    void every_link_of_every_page_leads_to_a_page() {
        Day.anaIsFlagged();
        String oneCase = "/cases/" + CaseIds.caseId(Risk.episodeOf(ANA));
        follow(Crew.SUPERVISOR_OF_THE_DIGGERS, "/", Day.ANA_PAGE, "/cases");
        follow(Crew.HSE_OF_THE_QUARRY, "/", Day.ANA_PAGE, "/cases", oneCase);
        follow(Crew.CASE_MANAGER, "/", Day.ANA_PAGE, "/cases", oneCase);
        follow(Crew.AUDITOR, "/", Day.ANA_PAGE, "/cases", oneCase);
        follow(Crew.ANA_HERSELF, "/me");
        follow(Crew.ORG_ADMIN, "/", "/rules", "/imports", "/people", "/roster", "/roster/" + ANA);
        follow(
                Crew.ORG_ADMIN,
                "/administration",
                "/administration/routing",
                "/administration/next-actions",
                "/administration/check-ins",
                "/administration/cases",
                "/administration/privacy",
                "/administration/forms",
                "/administration/forms/" + FormVersion.STANDARD.formId(),
                "/administration/forms/draft?of=" + FormVersion.STANDARD.formId(),
                "/administration/retention");
        follow(Crew.AUDITOR, "/replays-of-decisions", "/events", "/audit", "/exports", "/episodes", "/overview");
        follow(Crew.HSE_OF_THE_QUARRY, "/episodes", "/overview");
        follow(Crew.OPERATOR, "/operations", "/imports");
        follow(Crew.SUPERVISOR_OF_THE_DIGGERS, "/roster");
    }

    @Test
    void pages_without_any_data_lead_somewhere_too() {
        Day.nothingYet();
        follow(Crew.SUPERVISOR_OF_THE_DIGGERS, "/", Day.ANA_PAGE, "/cases");
        follow(Crew.HSE_OF_THE_QUARRY, "/", Day.ANA_PAGE, "/cases");
        follow(Crew.ANA_HERSELF, "/me");
        assertThat(Browser.of(Crew.HSE_OF_THE_QUARRY).open("/")).contains("No check-ins yet");
    }

    @Test
    void the_pages_before_the_login_and_about_failures_lead_somewhere() {
        assertThat(Browser.ofNobody().open("/login")).contains("There is no login here");
        assertThat(Browser.ofNobody().open("/error")).contains("There is nothing here that you can see");
        assertThat(links(Browser.ofNobody().open("/error"))).contains("/").allMatch(link -> link.matches("[/#].*"));
    }

    private static void follow(Caller caller, String... addresses) {
        Browser browser = Browser.of(caller);
        for (String address : addresses) {
            String page = browser.open(address);
            String where = caller.subject() + " at " + address;
            assertThat(INLINE.matcher(page)
                            .results()
                            .map(found -> found.group())
                            .toList())
                    .as(where)
                    .isEmpty();
            for (String link : links(page)) {
                assertThat(leadsSomewhere(browser, address, page, link))
                        .as(where + ": " + link)
                        .isTrue();
            }
        }
    }

    private static boolean leadsSomewhere(Browser browser, String from, String page, String link) {
        if (ELSEWHERE.contains(link)) {
            return true;
        }
        if (link.startsWith("#")) {
            return page.contains("id=\"" + link.substring(1) + "\"");
        }
        if (link.startsWith("/webjars/")) {
            String[] parts = link.split("/", 4);
            return new WebJarVersionLocator().fullPath(parts[2], parts[3]) != null;
        }
        if (link.startsWith("/assets/")) {
            return NothingLeadsNowhereTest.class.getResource("/static" + link) != null;
        }
        String path = from.contains("?") ? from.substring(0, from.indexOf('?')) : from;
        int status = browser.answer(link.startsWith("?") ? path + link : link).getStatus();
        return status == 200 || status == 302;
    }

    private static Set<String> links(String page) {
        Set<String> links = new HashSet<>(LINK.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList());
        assertThat(links).isNotEmpty();
        assertThat(List.copyOf(links)).noneMatch(link -> link.contains("://"));
        return links;
    }
}
