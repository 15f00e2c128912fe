/** What users get, as they get it. */
package dev.whydrop.packaging;
