package io.aegira.query.pages;

import io.aegira.platform.security.AllowedFor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a worker's link leads: a page with one button. It looks the same whatever the link is worth, and uses nothing up. */
@Controller
class LoginLinkPage {
    @GetMapping("/login/link/{link}")
    @AllowedFor(withoutLogin = true)
    String opened(@PathVariable("link") String link, Model model) {
        model.addAttribute("link", link);
        return "login-link";
    }
}
