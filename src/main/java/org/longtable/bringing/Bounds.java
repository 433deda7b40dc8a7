package org.longtable.bringing;

import jakarta.servlet.MultipartConfigElement;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * How much one file may hold, so that no file can take the machine away from everyone else.
 *
 * @param file largest file
 * @param workbook largest workbook, which is read from memory
 * @param unpacked what a workbook may hold once unpacked, all its parts together
 * @param words what a workbook may hold beside its sheets, such as its words, which are kept in memory
 * @param ratio how many times smaller than what it holds a part of a workbook may be
 * @param cell longest cell, in characters
 * @param time longest time in which a file is read
 */
@ConfigurationProperties("longtable.bringing")
record Bounds(
        @DefaultValue("50MB") DataSize file,
        @DefaultValue("20MB") DataSize workbook,
        @DefaultValue("400MB") DataSize unpacked,
        @DefaultValue("60MB") DataSize words,
        @DefaultValue("200") int ratio,
        @DefaultValue("1000000") int rows,
        @DefaultValue("200") int columns,
        @DefaultValue("20000") int cell,
        @DefaultValue("10m") Duration time) {

    /** Room for what a form holds beside its file. */
    private static final DataSize BESIDE = DataSize.ofMegabytes(1);

    /** Longest request with a file: nothing longer is read, let alone written to the disk. */
    long request() {
        return file.toBytes() + BESIDE.toBytes();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Bounds.class)
    static class Known {
        /** Files go to the disk at once, so that many at a time take no memory. */
        @Bean
        MultipartConfigElement files(Bounds bounds) {
            return new MultipartConfigElement("", bounds.request(), bounds.request(), 0);
        }
    }
}
