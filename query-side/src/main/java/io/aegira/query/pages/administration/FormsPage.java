package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.organisation.FormId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms that workers are asked by, and each version as they see it. */
@Controller
@RequiredArgsConstructor
@AllowedFor(ORG_ADMIN)
class FormsPage {
    private final FormsReader forms;

    @GetMapping("/administration/forms")
    String all(Caller caller, Model model) {
        model.addAttribute("forms", forms.all(caller));
        return "administration/forms";
    }

    /** @param version absent: the latest */
    @GetMapping("/administration/forms/{formId}")
    String one(
            Caller caller,
            @PathVariable("formId") FormId formId,
            @RequestParam(name = "version", required = false) @Nullable Integer version,
            @RequestParam(name = "done", defaultValue = "") String done,
            Model model) {
        FormShown form = forms.find(caller, formId).orElseThrow(Problem::notFound);
        FormVersion shown = version == null
                ? form.latest()
                : form.versions().stream()
                        .map(FormShown.Version::form)
                        .filter(one -> one.version() == version)
                        .findFirst()
                        .orElseThrow(Problem::notFound);
        model.addAttribute("shown", form);
        model.addAttribute("preview", FormPreview.of(shown));
        model.addAttribute(
                "done", done.equals("published") ? "Published. Whoever is asked from now on is asked this." : "");
        return "administration/form";
    }
}
