package io.aegira.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** How far the running import is: a part of every page that fetches itself again as long as there is something to tell. */
@Controller
class ProgressBar {
    @GetMapping("/progress-bar")
    String progressBar(@ModelAttribute("frame") Frame frame) {
        return frame.importing() == null ? "fragments/progress :: done" : "fragments/progress :: bar";
    }
}
