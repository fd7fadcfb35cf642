package io.aegira.query.pages;

import io.aegira.platform.security.AllowedFor;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What people see when a page cannot be shown. Somebody else's person and nobody at all look the same. */
@Controller
class FailurePage implements ErrorController {
    @RequestMapping("/error")
    @AllowedFor(withoutLogin = true)
    String failed(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        model.addAttribute("failure", Failure.of(status));
        return "failure";
    }

    /** A failure in words. @param advice what the reader can do now */
    record Failure(int status, String title, String advice) {
        static Failure of(int status) {
            return switch (status) {
                case 400 ->
                    new Failure(
                            status,
                            "This address cannot be read",
                            "A part of it has the wrong form, such as a date that is none. Begin again from the start page.");
                case 403 ->
                    new Failure(
                            status,
                            "This is not for your role",
                            "Your role does not include this page. If you need it, ask your administrator.");
                case 404 ->
                    new Failure(
                            status,
                            "There is nothing here that you can see",
                            "The address may be misspelt, or what it names belongs to somebody else.");
                case 405 ->
                    new Failure(status, "This page cannot be used that way", "Begin again from the start page.");
                case 413 -> new Failure(status, "This is too large", "Nothing of it was kept. Choose a smaller file.");
                case 503 ->
                    new Failure(status, "Not available at the moment", "Nothing was lost. Try again in a minute.");
                default ->
                    status >= 500
                            ? new Failure(
                                    status,
                                    "Something went wrong on our side",
                                    "Nothing was lost. Try again; if it happens again, tell your administrator when it did.")
                            : new Failure(status, "This did not work", "Begin again from the start page.");
            };
        }
    }
}
