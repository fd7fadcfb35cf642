package io.aegira.query.pages.cases;

import io.aegira.platform.web.Problem;
import java.util.Map;

/**
 * What somebody typed about a case.
 *
 * @param what the form, as its address ends; empty: nothing was typed
 * @param field what stands against it is about this field; empty: about all of it
 * @param refusal what stands against it; empty: nothing
 */
record CaseForm(String what, Map<String, String> typed, String field, String refusal) {
    static final CaseForm EMPTY = new CaseForm("", Map.of(), "", "");

    static CaseForm of(String what, Map<String, String> typed) {
        return new CaseForm(what, typed, "", "");
    }

    /** @return what was typed into this field of this form, else nothing */
    public String typed(String form, String name) {
        return what.equals(form) ? text(name) : "";
    }

    public boolean isOf(String form) {
        return what.equals(form);
    }

    public boolean isWrongIn(String form, String name) {
        return what.equals(form) && field.equals(name);
    }

    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    CaseForm refused(String sentence) {
        return new CaseForm(what, typed, "", sentence);
    }

    /** A problem of one field reads better without the field's technical name. */
    CaseForm refused(Problem problem) {
        return new CaseForm(
                what, typed, problem.first().field(), problem.first().message());
    }
}
