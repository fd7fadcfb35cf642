package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.Sha256;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.FormPublication;
import io.aegira.kernel.organisation.TenantCommand.PublishForm;
import io.aegira.platform.audit.ChangedValue;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.PageOrders;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a version of a form is written, looked at as a worker will see it, and published. What was not looked at is not published. */
@Controller
@RequiredArgsConstructor
@AllowedFor(ORG_ADMIN)
class FormDraftPage {
    private final FormsReader forms;
    private final ObjectProvider<Commands> commands;
    private final Clock clock;

    /** @param of the form that gets another version; absent: a form of its own */
    @GetMapping("/administration/forms/draft")
    ModelAndView begin(Caller caller, @RequestParam(name = "of", required = false) @Nullable FormId of) {
        TypedForm form = of == null
                ? FormDraft.ofNothing(UUID.randomUUID())
                : forms.find(caller, of)
                        .map(known -> FormDraft.after(known.latest()))
                        .orElseThrow(Problem::notFound);
        return page(form, null, HttpStatus.OK);
    }

    @PostMapping("/administration/forms/draft")
    ModelAndView look(@RequestParam Map<String, String> typed) {
        Fields fields = new Fields(typed);
        FormVersion draft = new FormDraft(fields).read();
        return page(fields.refused(), draft, draft == null ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    @PostMapping("/administration/forms")
    ModelAndView publish(Caller caller, @RequestParam Map<String, String> typed) {
        Fields fields = new Fields(typed);
        FormVersion draft = new FormDraft(fields).read();
        if (draft == null) {
            return page(fields.refused(), null, HttpStatus.BAD_REQUEST);
        }
        if (!fields.text("looked_at").equals(digest(draft))) {
            fields.refuse("", "It is otherwise than what you looked at. Look at it once more, then publish.");
            return page(fields.refused(), draft, HttpStatus.CONFLICT);
        }
        try {
            return new ModelAndView("redirect:/administration/forms/" + draft.formId() + published(caller, draft));
        } catch (CommandRefused taken) {
            return afterTheirs(caller, typed, draft);
        }
    }

    /** What was written, as the version after the one that somebody else has published meanwhile. */
    private ModelAndView afterTheirs(Caller caller, Map<String, String> typed, FormVersion draft) {
        int known = forms.find(caller, FormId.of(draft.formId()))
                .map(form -> form.latest().version())
                .orElse(0);
        Map<String, String> after = new HashMap<>(typed);
        after.put("version", Integer.toString(Math.max(known, draft.version()) + 1));
        Fields fields = new Fields(after);
        FormVersion next = new FormDraft(fields).read();
        fields.refuse(
                "",
                "Somebody else has published version " + draft.version()
                        + " or a later one meanwhile. What you wrote still stands here, as the version after: look, then publish.");
        ModelAndView page = page(fields.refused(), next, HttpStatus.CONFLICT);
        page.addObject("present_values", "/administration/forms/" + draft.formId());
        return page;
    }

    private String published(Caller caller, FormVersion draft) {
        PublishForm order = new PublishForm(caller.tenantId(), ServerTime.of(clock), draft);
        if (commands.getObject().sendAlone(order, PageOrders.by(caller)) instanceof FormPublication publication) {
            Integer former = publication.former();
            new ChangedValue(former == null ? null : "version " + former, "version " + draft.version()).tell();
            return "?done=published&consistent_with=" + publication.publishedIn();
        }
        return "?done=published";
    }

    private static ModelAndView page(TypedForm form, @Nullable FormVersion draft, HttpStatus status) {
        ModelAndView page = new ModelAndView("administration/form-draft", status);
        page.addObject("form", form);
        page.addObject("done", "");
        page.addObject("rows", Rows.of(form));
        page.addObject("preview", draft == null ? null : FormPreview.of(draft));
        page.addObject("digest", draft == null ? "" : digest(draft));
        page.addObject("polarities", FormDraft.POLARITIES);
        return page;
    }

    private static String digest(FormVersion draft) {
        return Sha256.hex(AegiraJson.mapper().writeValueAsString(draft));
    }
}
