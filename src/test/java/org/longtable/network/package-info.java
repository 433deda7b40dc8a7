@org.jspecify.annotations.NullMarked
package org.longtable.network;
