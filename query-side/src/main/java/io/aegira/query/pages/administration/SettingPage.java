package io.aegira.query.pages.administration;

import io.aegira.query.pages.administration.SettingOrders.Given;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** What every page about a setting shows. */
final class SettingPage {
    private static final Map<String, String> DONE = Map.of(
            "changed", "Saved.",
            "same", "Nothing was otherwise than before.");

    private static final String NOT_YET = " It takes a moment until it stands here: open this page again.";

    private SettingPage() {}

    /** @param arrived what the address says of a moment ago: what was done, and the event that tells of it */
    static ModelAndView of(String view, Standing standing, TypedForm form, Map<String, String> arrived) {
        String done = DONE.getOrDefault(arrived.getOrDefault("done", ""), "");
        String told = arrived.getOrDefault("consistent_with", "");
        boolean isShown = done.isEmpty() || told.isEmpty() || told.equals(standing.setIn());
        return page(view, HttpStatus.OK, standing, form, isShown ? done : done + NOT_YET);
    }

    /** With what was typed. Where somebody else was faster, also with the way to what they wrote. */
    static ModelAndView refused(String view, Fields fields, Given given) {
        ModelAndView page = page(view, given.status(), given.standing(), fields.refused(), "");
        page.addObject("present_values", given.overtaken() ? "/" + view : "");
        return page;
    }

    private static ModelAndView page(
            String view, HttpStatusCode status, Standing standing, TypedForm form, String done) {
        ModelAndView page = new ModelAndView(view, status);
        page.addObject("standing", standing);
        page.addObject("form", form);
        page.addObject("done", done);
        return page;
    }
}
