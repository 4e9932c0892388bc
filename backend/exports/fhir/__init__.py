"""A case as resources of HL7 FHIR R4. Pure: from what stands in a case to what is sent, one kind of resource a file.

Resources are plain dictionaries that msgspec writes as JSON. A library of classes would have to be installed with every
backend, to check at run time what the tests check once; it reads every resource there and has to find what was written.
"""
