/** A generated network, and what pages, letters and starts take on it. Run by {@code bin/bench}; the tests write a small one. */
package org.longtable.bench;
