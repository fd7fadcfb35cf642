package io.aegira.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The side that shows: its read models, questions and answers. Needs the platform beside it. Its beans go by their full names, since
 * the other side may have a word in common with it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = QuerySide.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = QuerySideApplication.class))
public class QuerySide {}
