package org.longtable.site;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Static files under addresses that carry their fingerprint, so that they can be kept for a year. */
@Component
public class Assets {
    private final ResourceUrlProvider provider;

    Assets(ResourceUrlProvider provider) {
        this.provider = provider;
    }

    /** The address of a file. @throws IllegalArgumentException when there is no such file */
    public String address(String path) {
        var address = provider.getForLookupPath(path);
        if (address == null) throw new IllegalArgumentException("no static file " + path);
        return address;
    }
}
