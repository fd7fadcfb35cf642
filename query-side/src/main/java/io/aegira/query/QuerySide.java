package io.aegira.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The side that shows: its read models, questions and answers. Needs the platform beside it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "io.aegira.query",
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = QuerySideApplication.class))
public class QuerySide {}
