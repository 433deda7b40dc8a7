package org.longtable;

import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts Longtable. The one line that says where it can be reached is written by {@code ground}. */
@NullMarked
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Longtable")
public class Longtable {
    public static void main(String[] arguments) {
        SpringApplication.run(Longtable.class, arguments);
    }
}
