package io.aegira.query.pages;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.progress.ImportProgress;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.CallerAuthentication;
import io.aegira.platform.security.Callers;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.casework.CaseStatus;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.platform.Questions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Opens pages as somebody who has logged in, with the templates as they are and the read models as a test has filled them. */
final class Browser {
    private static final MockMvc PAGES = pages(ReadModels.bean(FrameOfEveryPage.class));

    private final @Nullable Caller caller;
    private final MockMvc pages;

    private Browser(@Nullable Caller caller, MockMvc pages) {
        this.caller = caller;
        this.pages = pages;
    }

    static Browser of(Caller caller) {
        return new Browser(caller, PAGES);
    }

    static Browser ofNobody() {
        return new Browser(null, PAGES);
    }

    static Browser whileImporting(Caller caller, ImportProgress.Running running) {
        DefaultListableBeanFactory imports = new DefaultListableBeanFactory();
        imports.registerSingleton("imports", (ImportProgress) () -> Optional.of(running));
        Frames frames = new Frames(ReadModels.bean(Questions.class), imports.getBeanProvider(ImportProgress.class));
        return new Browser(caller, pages(new FrameOfEveryPage(frames)));
    }

    /** The page at an address within the application. */
    String open(String address) {
        try {
            return answer(address).getContentAsString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    MockHttpServletResponse answer(String address) {
        if (caller == null) {
            return get(address);
        }
        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(caller));
        try {
            return TenantScope.call(caller.tenantId(), () -> get(address));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private MockHttpServletResponse get(String address) {
        try {
            return pages.perform(MockMvcRequestBuilders.get(URI.create(address)))
                    .andReturn()
                    .getResponse();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private static MockMvc pages(FrameOfEveryPage frames) {
        Object[] controllers = ReadModels.beans(Object.class).stream()
                .filter(bean -> bean.getClass().isAnnotationPresent(Controller.class))
                .toArray();
        return MockMvcBuilders.standaloneSetup(controllers)
                .setControllerAdvice(frames)
                .setCustomArgumentResolvers(
                        new Given(Caller.class, Callers::required),
                        new Given(
                                PageRequest.class, () -> new PageRequest(Optional.empty(), PageRequest.DEFAULT_LIMIT)))
                .setConversionService(values())
                .setViewResolvers(templates())
                .build();
    }

    private static FormattingConversionService values() {
        FormattingConversionService values = new DefaultFormattingConversionService();
        values.addConverter(
                String.class, CaseStatus.class, text -> AegiraJson.mapper().convertValue(text, CaseStatus.class));
        values.addConverter(String.class, LocalDate.class, LocalDate::parse);
        return values;
    }

    private static ViewResolver templates() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.refresh();
        SpringResourceTemplateResolver files = new SpringResourceTemplateResolver();
        files.setApplicationContext(context);
        files.setPrefix("classpath:/templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    /** What handlers are given by their parameter's type. */
    private record Given(Class<?> type, Supplier<?> value) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return value.get();
        }
    }
}
