package io.aegira.query.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame, so that no page can forget it. */
@ControllerAdvice(basePackageClasses = Frame.class)
@RequiredArgsConstructor
class FrameOfEveryPage {
    private final Frames frames;

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        // A page may be longer than the buffer: once a part of it is sent, no session can begin.
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        return request.getDispatcherType() == DispatcherType.ERROR ? frames.ofFailure() : frames.ofPage();
    }
}
